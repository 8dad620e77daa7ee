package ibasho.protocol;

/**
 * What staff add to the drafted facts of an opening; each may be empty, none names a participant by
 * a real name.
 *
 * @param good よかったこと
 * @param concern 気になったこと
 * @param handover 引継ぎ
 * @param correction where the facts need a word more
 */
public record DiaryText(String good, String concern, String handover, String correction) {}
