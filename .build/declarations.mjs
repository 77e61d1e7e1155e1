// Writes the library's types as one file that needs nothing else installed. The types of requests
// and plans are inferred from their schemas, and tsc would write `InferOutput<…>` of a bundled
// package; so the compiler is asked what each exported name comes to.
import { join } from 'node:path';
import {
  API,
  NodeBuilderFlags,
  SignatureKind,
  SymbolFlags,
  TypeFlags,
} from 'typescript/unstable/sync';

export function declarations(root, entry) {
  const api = new API({ cwd: root });
  try {
    const [project] = api
      .updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] })
      .getProjects();
    const { checker, program } = project;
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, entry)));
    return write(checker, checker.getExportsOfModule(module));
  } finally {
    api.close();
  }
}

function write(checker, exported) {
  const symbols = exported.map((symbol) => [
    symbol.name,
    symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  ]);
  const types = symbols.filter(([, symbol]) => symbol.flags & SymbolFlags.Type);
  const names = new Map(); // what has an exported name is called by it, not spelled out again
  for (const [name, symbol] of types) names.set(key(checker.getDeclaredTypeOfSymbol(symbol)), name);
  return symbols.map(([name, symbol]) => comment(symbol) + declaration(name, symbol)).join('\n');

  function comment(symbol, indent = '') {
    const text = checker.getDocumentationCommentOfSymbol(symbol).trim();
    return text && `${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */\n`;
  }

  function declaration(name, symbol) {
    if (symbol.flags & SymbolFlags.Class)
      throw new Error(`${name}: classes are not supported here`);
    if (symbol.flags & SymbolFlags.Type) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      names.delete(key(type)); // here it has to be spelled out
      const text = `export type ${name} = ${spelled(type)};\n`;
      names.set(key(type), name);
      return text;
    }
    const type = checker.getTypeOfSymbol(symbol);
    const signatures = checker.getSignaturesOfType(type, SignatureKind.Call);
    if (signatures.length === 0) return `export declare const ${name}: ${called(type)};\n`;
    return signatures
      .map((each) => `export declare function ${name}${signature(each, ': ')};\n`)
      .join('');
  }

  function signature(each, arrow, indent = '') {
    if (each.getTypeParameters().length > 0) throw new Error('generics are not supported here');
    const parameters = each.getParameters().map((parameter) => {
      const { questionToken, initializer } = parameter.valueDeclaration.resolve();
      const mark = questionToken || initializer ? '?' : '';
      return `${parameter.name}${mark}: ${called(checker.getTypeOfSymbol(parameter), indent)}`;
    });
    const result = called(checker.getReturnTypeOfSignature(each), indent);
    return `(${parameters.join(', ')})${arrow}${result}`;
  }

  function called(type, indent) {
    return names.get(key(type)) ?? spelled(type, indent);
  }

  function spelled(type, indent = '') {
    if (indent.length > 40) throw new Error('a type that contains itself needs an exported name');
    if (type.flags & TypeFlags.Any) throw new Error('an exported type comes to `any`');
    if (type.flags & TypeFlags.Boolean) return 'boolean';
    if (type.isUnionType()) return union(type.getTypes(), indent);
    if (checker.isArrayType(type)) {
      const item = called(checker.getTypeArguments(type)[0], indent);
      const readonly = type.getSymbol().name === 'ReadonlyArray' ? 'readonly ' : '';
      return `${readonly}${/[ |]/.test(item) && !item.startsWith('{') ? `(${item})` : item}[]`;
    }
    if (type.isTypeReference() && type.getTarget().isTupleType()) {
      const items = checker.getTypeArguments(type).map((item) => called(item, indent));
      return `${type.getTarget().readonly ? 'readonly ' : ''}[${items.join(', ')}]`;
    }
    if (type.isObjectType() && !isFromLibrary(type)) {
      return object(type, indent);
    }
    return checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation);
  }

  function union(members, indent) {
    const nothing = TypeFlags.Undefined | TypeFlags.Null;
    const something = members.filter((member) => !(member.flags & nothing));
    const rest = members.filter((member) => member.flags & nothing);
    const whole = names.get(keyOfUnion(something));
    const booleans = something.filter((member) => member.flags & TypeFlags.BooleanLiteral);
    const parts = whole
      ? [whole]
      : something
          .filter((member) => booleans.length < 2 || !booleans.includes(member))
          .map((member) => called(member, indent));
    if (!whole && booleans.length === 2) parts.unshift('boolean');
    return [...parts, ...rest.map((member) => spelled(member))].join(' | ');
  }

  function object(type, indent) {
    const inner = `${indent}  `;
    const properties = checker.getPropertiesOfType(type);
    const indexes = checker.getIndexInfosOfType(type);
    const [call] = checker.getSignaturesOfType(type, SignatureKind.Call);
    if (call) return `(${signature(call, ' => ', indent)})`;
    const lines = [
      ...indexes.map(({ keyType, valueType, isReadonly }) => {
        const value = called(valueType, inner);
        return `${inner}${isReadonly ? 'readonly ' : ''}[key: ${spelled(keyType)}]: ${value};\n`;
      }),
      ...properties.map((property) => {
        const mark = property.flags & SymbolFlags.Optional ? '?' : '';
        const name = /^[A-Za-z_$][\w$]*$/.test(property.name)
          ? property.name
          : JSON.stringify(property.name);
        const value = called(checker.getTypeOfSymbol(property), inner);
        return `${comment(property, inner)}${inner}${name}${mark}: ${value};\n`;
      }),
    ];
    return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
  }
}

function key(type) {
  return type.isUnionType() ? keyOfUnion(type.getTypes()) : type.id;
}

function keyOfUnion(members) {
  const ids = members.map((member) => member.id).sort((a, b) => a - b);
  return ids.length === 1 ? ids[0] : ids.join();
}

function isFromLibrary(type) {
  return (
    type.getSymbol()?.declarations.some(({ path }) => /\/lib\.[^/]*\.d\.ts$/.test(path)) ?? false
  );
}
