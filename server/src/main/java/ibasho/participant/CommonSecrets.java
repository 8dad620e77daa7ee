package ibasho.participant;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Secrets that everybody tries first: an own short list, shapes that need no list, and leaks. */
final class CommonSecrets {
    private static final String LIST = "common-secrets.txt";

    /** Rows people run a finger along, forwards or backwards. */
    private static final String[] ROWS = {
        "0123456789012345678901234567890",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol",
        "q1w2e3r4t5y6u7i8o9p0",
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
        "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
    };

    /** Fewest different characters in a secret worth the name. */
    private static final int MIN_DIFFERENT = 5;

    private final Set<String> list;
    private final LeakedSecrets leaked = LeakedSecrets.load();

    private CommonSecrets(Set<String> list) {
        this.list = list;
    }

    static CommonSecrets load() {
        try (var in = CommonSecrets.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("resource: " + LIST + " (expected: in the jar)");
            }
            var lines = new InputStreamReader(in, StandardCharsets.UTF_8).readAllAsString().lines();
            return new CommonSecrets(
                    lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether this secret, or a word of the list with digits and signs around it, is common. */
    boolean has(String plain) {
        var low = UCharacter.foldCase(plain, true).strip();
        var letters = low.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return list.contains(low)
                || list.contains(letters)
                || list.contains(withoutDisguise(letters))
                || low.codePoints().distinct().count() < MIN_DIFFERENT
                || runsAlongARow(low)
                || leaked.has(low);
    }

    private static String withoutDisguise(String letters) {
        return letters.replace('0', 'o')
                .replace('1', 'l')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('3', 'e')
                .replace('5', 's');
    }

    private static boolean runsAlongARow(String low) {
        var back = new StringBuilder(low).reverse().toString();
        for (var row : ROWS) {
            if (row.contains(low) || row.contains(back)) {
                return true;
            }
        }
        return false;
    }
}
