package ibasho.moderation.topic;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.util.regex.Pattern;

/** What may stand on a card. Pure. */
final class TopicRules {
    /** Longest card, in characters: it is shown small. */
    static final int MAX_CHARS = 60;

    /** Control characters, marks that turn the direction of text, and broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private TopicRules() {}

    static Outcome<String> accept(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Outcome.refused(RefusalCode.TEXT_EMPTY);
        }
        if (text.codePointCount(0, text.length()) > MAX_CHARS) {
            return Outcome.refused(Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_CHARS));
        }
        return UNFIT.matcher(text).find()
                ? Outcome.refused(RefusalCode.TEXT_CHARACTERS)
                : Outcome.done(text);
    }
}
