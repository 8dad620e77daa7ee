package ibasho.boot;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings by name, and everything found wrong with them. For one thread, once. */
final class Judged {
    /** A number alone would mean milliseconds, which nobody means. */
    private static final Pattern DURATION = Pattern.compile("[0-9]+ *[a-z]+");

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    Judged(Config config) {
        this.config = config;
    }

    /** What is wrong so far, one line each. */
    List<String> problems() {
        return problems;
    }

    /** One part; {@code null} if it cannot be made, and then a problem says why. */
    <T> @Nullable T attempt(Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (ConfigException | IllegalArgumentException problem) {
            problems.add(String.valueOf(problem.getMessage()));
            return null;
        }
    }

    void complain(String name, String value, String expected) {
        problems.add("ibasho." + name + ": " + value + " (expected: " + expected + ")");
    }

    String text(String name) {
        return config.getString(name).strip();
    }

    @Nullable String textOrNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    List<String> texts(String name) {
        return List.copyOf(config.getStringList(name));
    }

    List<? extends Config> items(String name) {
        return config.getConfigList(name);
    }

    boolean flag(String name) {
        return config.getBoolean(name);
    }

    int number(String name, int least, int most) {
        try {
            var number = config.getInt(name);
            if (number >= least && number <= most) {
                return number;
            }
            complain(name, Integer.toString(number), least + "–" + most);
        } catch (ConfigException _) {
            complain(name, config.getValue(name).unwrapped().toString(), "a whole number");
        }
        return least;
    }

    /** A time with its unit, such as {@code 10m} or {@code 30s}. */
    Duration duration(String name, Duration least, Duration most) {
        return duration(name, config.getValue(name), least, most);
    }

    /** Several of them; in the environment separated by commas. */
    List<Duration> durations(String name, Duration least, Duration most) {
        return config.getList(name).stream()
                .map(value -> duration(name, value, least, most))
                .toList();
    }

    private Duration duration(String name, ConfigValue value, Duration least, Duration most) {
        var text = String.valueOf(value.unwrapped()).strip();
        try {
            if (value.valueType() == ConfigValueType.STRING && DURATION.matcher(text).matches()) {
                var duration = value.atKey("it").getDuration("it");
                if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                    return duration;
                }
                complain(name, text, words(least) + "–" + words(most));
                return least;
            }
        } catch (ConfigException _) {
            // an unknown unit; said below
        }
        complain(name, text, "a time with its unit, such as 10m or 30s");
        return least;
    }

    private static String words(Duration time) {
        if (time.toSecondsPart() > 0) {
            return time.toSeconds() + "s";
        }
        return time.toMinutesPart() > 0 ? time.toMinutes() + "m" : time.toHours() + "h";
    }
}
