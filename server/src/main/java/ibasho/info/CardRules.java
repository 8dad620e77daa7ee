package ibasho.info;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.RefusalCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand on a card. Pure. */
public final class CardRules {
    /** Longest title, in characters. */
    public static final int MAX_TITLE_CHARS = 60;

    /** Longest text, in characters. */
    public static final int MAX_TEXT_CHARS = 600;

    /** Longest telephone number, in characters. */
    public static final int MAX_PHONE_CHARS = 30;

    /** Longest address, in characters. */
    public static final int MAX_URL_CHARS = 300;

    /** Longest note about hours, in characters. */
    public static final int MAX_HOURS_CHARS = 100;

    /** Most cards of one 居場所. */
    public static final int MAX_CARDS = 200;

    private static final LocalDate EARLIEST_CHECK = LocalDate.of(2000, 1, 1);

    /** Control characters, marks that turn the direction of text, and broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private static final Pattern PHONE = Pattern.compile("[0-9#*+(][0-9#*+() -]*");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private CardRules() {}

    /** The text with outer blanks taken away, or why it cannot stand on a card. */
    static Outcome<InfoCardText> accept(InfoCardText wish, LocalDate today) {
        var tidy =
                new InfoCardText(
                        wish.kind(),
                        wish.title().strip(),
                        wish.text().strip().replace("\r\n", "\n"),
                        orAbsent(wish.phone()),
                        orAbsent(wish.url()),
                        wish.hours().strip(),
                        wish.checkedOn());
        var flaw = flaw(tidy, today);
        return flaw == null ? Outcome.done(tidy) : Outcome.refused(flaw);
    }

    private static @Nullable Refusal flaw(InfoCardText tidy, LocalDate today) {
        if (tidy.title().isEmpty()) {
            return Refusal.of(RefusalCode.TEXT_EMPTY);
        }
        var flaw = tooLong(tidy);
        if (flaw != null) {
            return flaw;
        }
        if (isUnfit(tidy.title())
                || isUnfit(tidy.text().replace("\n", ""))
                || isUnfit(tidy.hours())) {
            return Refusal.of(RefusalCode.TEXT_CHARACTERS);
        }
        var wellFormed =
                isPhone(tidy.phone()) && isLink(tidy.url()) && isDay(tidy.checkedOn(), today);
        return wellFormed ? null : Refusal.of(RefusalCode.BAD_VALUE);
    }

    private static @Nullable Refusal tooLong(InfoCardText tidy) {
        var flaw = tooLong(tidy.title(), MAX_TITLE_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.text(), MAX_TEXT_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.phone(), MAX_PHONE_CHARS);
        flaw = flaw != null ? flaw : tooLong(tidy.url(), MAX_URL_CHARS);
        return flaw != null ? flaw : tooLong(tidy.hours(), MAX_HOURS_CHARS);
    }

    private static @Nullable Refusal tooLong(@Nullable String text, int maxChars) {
        return text != null && text.codePointCount(0, text.length()) > maxChars
                ? Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars)
                : null;
    }

    private static boolean isUnfit(String text) {
        return UNFIT.matcher(text).find();
    }

    private static boolean isPhone(@Nullable String phone) {
        return phone == null || PHONE.matcher(phone).matches();
    }

    private static boolean isLink(@Nullable String url) {
        if (url == null) {
            return true;
        }
        try {
            var link = new URI(url);
            return link.getScheme() != null
                    && SCHEMES.contains(link.getScheme())
                    && link.getHost() != null
                    && link.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isDay(LocalDate checkedOn, LocalDate today) {
        return !checkedOn.isAfter(today) && !checkedOn.isBefore(EARLIEST_CHECK);
    }

    private static @Nullable String orAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
