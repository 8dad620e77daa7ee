package ibasho.ledger;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be written into the ledger. Pure. */
final class IdentityRules {
    static final int MAX_NAME_CHARS = 80;
    static final int MAX_EMAIL_CHARS = 254;
    static final int MAX_PHONE_CHARS = 40;
    static final int MAX_NOTE_CHARS = 1_000;

    /** Control characters, marks that turn the direction of text, and broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}&&[^\\n]]");

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@,;<>()\\[\\]\"\\\\]{1,64}@[^\\s@,;<>()\\[\\]\"\\\\]+\\.[^\\s@.,;<>()]+");

    private static final Pattern PHONE = Pattern.compile("[0-9０-９+＋()（）\\-－ー‐ #*]*");

    private IdentityRules() {}

    /** The identity with outer blanks taken away, or why it cannot be written. */
    static Outcome<Identity> accept(Identity wish) {
        var tidy =
                new Identity(
                        wish.realName().strip(),
                        wish.reading().strip(),
                        orAbsent(wish.email()),
                        orAbsent(wish.phone()),
                        wish.contactNote().strip());
        var flaw = flaw(tidy);
        return flaw == null ? Outcome.done(tidy) : Outcome.refused(flaw);
    }

    private static @Nullable Refusal flaw(Identity tidy) {
        if (tidy.realName().isEmpty()) {
            return Refusal.of(RefusalCode.TEXT_EMPTY);
        }
        var flaw = tooLong(tidy.realName(), MAX_NAME_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.reading(), MAX_NAME_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.email(), MAX_EMAIL_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.phone(), MAX_PHONE_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.contactNote(), MAX_NOTE_CHARS);
        return flaw != null ? flaw : unreadable(tidy);
    }

    private static @Nullable Refusal tooLong(@Nullable String text, int maxChars) {
        return text != null && text.codePointCount(0, text.length()) > maxChars
                ? Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars)
                : null;
    }

    private static @Nullable Refusal unreadable(Identity tidy) {
        if (hasUnfit(tidy.realName())
                || tidy.realName().contains("\n")
                || hasUnfit(tidy.reading())
                || tidy.reading().contains("\n")
                || hasUnfit(tidy.contactNote())) {
            return Refusal.of(RefusalCode.TEXT_CHARACTERS);
        }
        var email = tidy.email();
        var phone = tidy.phone();
        var wellFormed =
                (email == null || EMAIL.matcher(email).matches())
                        && (phone == null || PHONE.matcher(phone).matches());
        return wellFormed ? null : Refusal.of(RefusalCode.BAD_VALUE);
    }

    private static boolean hasUnfit(String text) {
        return UNFIT.matcher(text).find();
    }

    private static @Nullable String orAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
