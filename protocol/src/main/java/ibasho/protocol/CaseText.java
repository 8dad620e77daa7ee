package ibasho.protocol;

/**
 * The text of a case record, as its author writes it; nothing of a talk is taken over.
 *
 * @param facts 内容（事実）
 * @param words 本人の言葉
 * @param view 見立て・対応
 * @param next 次の予定
 */
public record CaseText(String facts, String words, String view, String next) {}
