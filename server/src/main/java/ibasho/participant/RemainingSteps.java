package ibasho.participant;

import ibasho.protocol.WelcomeStep;
import java.util.EnumSet;
import java.util.List;

/**
 * What still stands between a person and the room. Always derived from what is on file, never
 * stored: nobody is on a level (DOMAIN §3).
 */
final class RemainingSteps {
    private RemainingSteps() {}

    /** The steps left, in the order in which they are offered. */
    static List<WelcomeStep> of(Shelves shelves, Person person, Way way) {
        var left = EnumSet.noneOf(WelcomeStep.class);
        addIf(person.nickname() == null, WelcomeStep.NICKNAME, left);
        addIf(person.avatar() == null, WelcomeStep.AVATAR, left);
        if (way != Way.DEMO) {
            addWaysIn(shelves, person, left);
        }
        addIf(person.staff() && person.pledgedAt() == null, WelcomeStep.PLEDGE, left);
        addIf(!Rulebook.isSettled(shelves, person), WelcomeStep.RULES, left);
        return List.copyOf(left);
    }

    private static void addWaysIn(Shelves shelves, Person person, EnumSet<WelcomeStep> left) {
        var ways = WaysIn.of(shelves, person.id());
        var later = person.secretLater() && !person.staff();
        addIf(!ways.any() && !later, WelcomeStep.SECRET, left);
        addIf(person.staff() && !ways.twoFactors(), WelcomeStep.SECOND_FACTOR, left);
    }

    private static void addIf(boolean missing, WelcomeStep step, EnumSet<WelcomeStep> left) {
        if (missing) {
            left.add(step);
        }
    }
}
