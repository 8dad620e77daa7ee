package ibasho.staff;

import ibasho.moderation.aside.Asides;
import ibasho.moderation.concern.CardLines;
import ibasho.moderation.concern.Cards;
import ibasho.moderation.words.WordLists;
import ibasho.participant.Registration;

/** What the desk for concerns stands on. */
public record ConcernParts(
        Cards cards,
        CardLines lines,
        ConcernBoard board,
        Asides asides,
        WordLists words,
        Registration registration,
        HatNow hats,
        News news) {}
