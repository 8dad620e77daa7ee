import type {
  BackKind,
  CareLevel,
  CareStep,
  ConcernCategory,
  ConcernKind,
  ConcernUrgency,
  SteerStep,
  WordTopic,
} from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

type Names<Id extends string> = Readonly<Record<Id, () => string>>;

const categories: Names<ConcernCategory> = {
  SLANDER: () => m.con_cat_slander(),
  UNEASE: () => m.con_cat_unease(),
  VIOLENCE: () => m.con_cat_violence(),
  POLITICS: () => m.con_cat_politics(),
  RELIGION: () => m.con_cat_religion(),
  OTHER: () => m.con_cat_other(),
};

const steps: Names<SteerStep> = {
  TOPIC: () => m.con_step_topic(),
  HIDE: () => m.con_step_hide(),
  RESTORE: () => m.con_step_restore(),
  PAUSE: () => m.con_step_pause(),
  LIFT_PAUSE: () => m.con_step_lift(),
  SLOW_ON: () => m.con_step_slow(),
  SLOW_OFF: () => m.con_step_slow_off(),
  END_TODAY: () => m.con_step_end(),
  LET_BACK: () => m.con_step_let_back(),
  PROPOSE_EXCLUSION: () => m.con_step_exclude(),
  AGREE_EXCLUSION: () => m.con_step_agreed(),
  DECLINE_EXCLUSION: () => m.con_step_declined(),
  END_EXCLUSION: () => m.con_step_exclusion_ended(),
  CLOSE_CARD: () => m.con_step_card(),
  ANSWER_CARE: () => m.con_step_care(),
  HUSH: () => m.con_step_hush(),
  BREAK_GLASS: () => m.con_step_break_glass(),
};

const kinds: Names<ConcernKind> = {
  REPORT: () => m.con_kind_report(),
  FLAG: () => m.con_kind_flag(),
  WORDS: () => m.con_kind_words(),
  CONTACT: () => m.con_kind_contact(),
  OUTSIDE: () => m.con_kind_outside(),
};

const urgencies: Names<ConcernUrgency> = {
  CALM: () => m.con_urgency_calm(),
  SOON: () => m.con_urgency_soon(),
  NOW: () => m.con_urgency_now(),
};

const levels: Names<CareLevel> = {
  LISTENED: () => m.con_level_listened(),
  TODAY: () => m.con_level_today(),
  SAFETY: () => m.con_level_safety(),
};

const careSteps: Names<CareStep> = {
  ACKNOWLEDGED: () => m.con_care_acknowledged(),
  ASKED_PLAINLY: () => m.con_care_asked(),
  MEANS_AWAY: () => m.con_care_means(),
  LISTENED_TO: () => m.con_care_listened(),
  CONTACT_CALLED: () => m.con_care_contact(),
  EMERGENCY_CALLED: () => m.con_care_emergency(),
  OFFICER_TOLD: () => m.con_care_officer(),
  CHECK_IN_PLANNED: () => m.con_care_check_in(),
  OTHER: () => m.con_cat_other(),
};

const backKinds: Names<BackKind> = {
  TALK: () => m.con_back_talk(),
  HANDOVER: () => m.con_back_handover(),
  DEBRIEF: () => m.con_back_debrief(),
};

const topics: Names<WordTopic> = { ...categories, CARE: () => m.con_topic_care() };

function choices<Id extends string>(names: Names<Id>): readonly { id: Id; label: string }[] {
  return (Object.keys(names) as Id[]).map((id) => ({ id, label: names[id]() }));
}

export const categoryName = (id: ConcernCategory) => categories[id]();
export const stepName = (id: SteerStep) => steps[id]();
export const kindName = (id: ConcernKind) => kinds[id]();
export const urgencyName = (id: ConcernUrgency) => urgencies[id]();
export const levelName = (id: CareLevel) => levels[id]();
export const careStepName = (id: CareStep) => careSteps[id]();
export const backKindName = (id: BackKind) => backKinds[id]();
export const topicName = (id: WordTopic) => topics[id]();

export const categoryChoices = () => choices(categories);
export const levelChoices = () => choices(levels);
export const careStepChoices = () => choices(careSteps);
export const backKindChoices = () => choices(backKinds);
