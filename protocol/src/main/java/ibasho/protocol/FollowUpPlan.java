package ibasho.protocol;

import java.time.LocalDate;

/**
 * How somebody who went home for today is looked after; きょうはここまで does not go without it.
 *
 * @param how such as 電話 or メール, in the words the person will read
 * @param whoDoes staff
 * @param dueDay today or later, at most two weeks ahead
 */
public record FollowUpPlan(String how, ParticipantId whoDoes, LocalDate dueDay) {}
