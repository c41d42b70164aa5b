import type { Language, List } from '../../schema/define';
import type { Site } from '../../schema/kinds/kind';
import type { Vocabulary } from '../../domain/program/vocabulary';
import type { Failure, Result } from '../../data/failure';
import { failed, ok } from '../../data/failure';
import type { ActualSite, SiteStructure } from '../../data/structure';
import type { Plan, Step } from './plan';
import { fieldXml, grantsOf, ownItemsOnly, settingsOf } from './wanted';

/** Where carrying out a plan stopped, and why. Everything before it is done; planning again finds what is left. */
export interface Stopped {
  readonly step: Step;
  readonly failure: Failure;
}

/** Carries out a plan, step after step. May be repeated, also after it stopped half-way. */
export async function applyPlan(
  plan: Plan, lists: readonly List[], actual: ActualSite, vocabulary: Vocabulary, structure: SiteStructure,
  onStep: (step: Step, done: number, of: number) => void = () => undefined
): Promise<{ readonly done: number } | { readonly stopped: Stopped }> {
  const language: Language = actual.language === 1036 ? 'fr' : 'en';
  const ids = new Map(actual.lists.map(list => [list.name, list.id]));
  const definition = (name: string): List => {
    const list = lists.find(one => one.name === name);
    if (!list) throw new Error(`The plan names a list that is not defined: ${name}.`);
    return list;
  };
  const site: Site = {
    listId: name => {
      const id = ids.get(name);
      if (!id) throw new Error(`The list ${name} is looked into but not there.`);
      return id;
    },
    optionsOf: column => vocabulary.optionsOf(column).map(option => option.key)
  };
  const carryOut = async (step: Step): Promise<Result<void>> => {
    switch (step.do) {
      case 'addGroup': return structure.addGroup(step.group, step.description);
      case 'addAppendLevel': return structure.addAppendLevel();
      case 'grantOnSite': return structure.grantOnSite(step.group, step.level);
      case 'addList': {
        const list = definition(step.list);
        const added = await structure.addList(list.name, list.kind, list.title[language]);
        if (!added.ok) return failed(added.failure);
        ids.set(list.name, added.value);
        return ok(undefined);
      }
      case 'addColumns': {
        const { fields } = definition(step.list);
        return structure.addColumns(step.list, step.columns.map(name => ({
          name, xml: fieldXml(name, fields[name], language, site), settings: settingsOf(fields[name], language)
        })));
      }
      case 'alterColumn': return structure.alterColumn(step.list, step.column, step.settings);
      case 'addView': return structure.addView(step.list, step.view, definition(step.list).views[step.view]);
      case 'setVersioning': return structure.setVersioning(step.list);
      case 'secure': {
        const list = definition(step.list);
        return structure.secure(list.name, grantsOf(list, actual.associated), ownItemsOnly(list));
      }
      case 'setForms': return structure.setForms(step.lists, step.component);
      case 'addCommands': return structure.addCommands(step.lists, step.component, 'CPIN Sustainment Hub');
    }
  };
  for (const [index, step] of plan.steps.entries()) {
    onStep(step, index, plan.steps.length);
    const result = await carryOut(step);
    if (!result.ok) return { stopped: { step, failure: result.failure } };
  }
  return { done: plan.steps.length };
}
