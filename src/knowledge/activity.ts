import type {
  ActivityId,
  ActivityKind,
  Gear,
  Intensity,
  Place,
  Region,
} from '../contract/names.ts';

/** 1 light, 2 moderate, 3 high. */
type RegionLoad = 1 | 2 | 3;

export interface Activity {
  id: ActivityId;
  name: string;
  kind: ActivityKind;
  intensity: Intensity;
  /** Our own 0–10 wording: 1–3 low, 4–6 moderate, 7–10 high. Load is minutes times these points. */
  effortPoints: number;
  /** Energy cost from the compendium (source S114): code and value of 2011, value of 2024. */
  met: { code: string; value: number; value2024: number | null } | null;
  load: Partial<Record<Region, RegionLoad>>;
  impact: 'none' | 'low' | 'medium' | 'high';
  /** Without travel, which depends on the place. */
  setUpMinutes: number;
  cleanUpMinutes: number;
  /** In order of preference. */
  places: readonly Place[];
  gear: readonly Gear[];
  /** Upside-down positions, heavy overhead work, breath-holding lifts or hard laps (rule M16). */
  unsafeForTreatedHead: boolean;
  /** How to do it, for a person. */
  how: string;
}
