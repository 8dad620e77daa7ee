package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports, flags and the cards that come of them (M-3.2.ア-4a); hiding somebody for oneself;
 * word lists. Whom a card is about never learns of it.
 */
public sealed interface ConcernRequest {
    /**
     * ［ちょっとつらい］ about a line or a person; one of both. Pressing again, or often, is always answered
     * with done.
     *
     * @param key idempotency key; the same key is the same press
     * @param reason may stay empty
     */
    @JsonTypeName("concern.report")
    @Command(capability = "room-25", rate = RateClass.LIGHT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Report(
            String key,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long line,
            @JsonSetter(nulls = Nulls.SET) @Nullable ParticipantId person,
            String reason)
            implements ClientMessage, ConcernRequest {}

    /** 「外で言われた・書かれた」, told to staff alone; with an idempotency key. */
    @JsonTypeName("concern.outside")
    @Command(capability = "room-25", rate = RateClass.LIGHT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record TellOutside(String key, String text) implements ClientMessage, ConcernRequest {}

    /** Staff mark a line for themselves and the others; the note may stay empty. */
    @JsonTypeName("concern.flag")
    @Command(capability = "room-25", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Flag(String key, long line, ConcernCategory category, String note)
            implements ClientMessage, ConcernRequest {}

    /** Open cards and those closed lately: answered with {@link Result.ConcernCards}. */
    @JsonTypeName("concern.cards")
    @Command(capability = "audit-04", rate = RateClass.DESK)
    record ReadCards() implements ClientMessage, ConcernRequest {}

    /** Look after a card: answered with {@link Result.ConcernCardNow}. */
    @JsonTypeName("concern.take")
    @Command(capability = "audit-04", rate = RateClass.DESK)
    record TakeCard(ConcernId card) implements ClientMessage, ConcernRequest {}

    /** Give a card back for somebody else: answered with {@link Result.ConcernCardNow}. */
    @JsonTypeName("concern.release")
    @Command(capability = "audit-04", rate = RateClass.DESK)
    record ReleaseCard(ConcernId card) implements ClientMessage, ConcernRequest {}

    /**
     * Done, and how: answered with {@link Result.ConcernCardNow}. A closed card may be opened again
     * by taking it.
     *
     * @param category what it turned out to be about; {@code null} leaves what stands there
     */
    @JsonTypeName("concern.close")
    @Command(capability = "audit-04", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record CloseCard(
            ConcernId card,
            String how,
            @JsonSetter(nulls = Nulls.SET) @Nullable ConcernCategory category)
            implements ClientMessage, ConcernRequest {}

    /** Hide somebody's words for oneself, or no longer; nobody else learns of it. */
    @JsonTypeName("aside.put")
    @Command(capability = "room-20", rate = RateClass.LIGHT)
    record PutAside(ParticipantId person, boolean on) implements ClientMessage, ConcernRequest {}

    /** Whom one has hidden for oneself: answered with {@link Result.Asides}. */
    @JsonTypeName("aside.list")
    @Command(capability = "room-20", rate = RateClass.LIGHT)
    record ListAsides() implements ClientMessage, ConcernRequest {}

    /** The word lists: answered with {@link Result.WordLists}. */
    @JsonTypeName("words.lists")
    @Command(capability = "room-15", rate = RateClass.LIGHT)
    record ReadWords() implements ClientMessage, ConcernRequest {}

    /**
     * Save a word list: answered with {@link Result.WordLists}.
     *
     * @param words see {@link WordListView}; empty lines are left out
     * @param version of the list as last read
     */
    @JsonTypeName("words.save")
    @Command(capability = "room-15", rate = RateClass.CARE, maxBytes = Limits.MAX_FRAME_BYTES)
    record SaveWords(WordTopic topic, List<String> words, long version)
            implements ClientMessage, ConcernRequest {}

    /** What the lists say about a text; nothing is kept: answered with {@link Result.WordTest}. */
    @JsonTypeName("words.test")
    @Command(capability = "room-15", rate = RateClass.LIGHT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record TestWords(String text) implements ClientMessage, ConcernRequest {}
}
