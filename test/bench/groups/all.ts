import { adversarial } from './adversarial';
import { buildIndex } from './buildIndex';
import { commands } from './commands';
import { editing } from './editing';
import type { Group } from './group';
import { insert } from './insert';
import { path } from './path';
import { peers } from './peers';
import { scan } from './scan';
import { steps } from './steps';

/** In the order in which they are shown. */
export const groups: readonly Group[] = [scan, peers, buildIndex, adversarial, path, editing, steps, commands, insert];
