package ibasho.boot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One frame as somebody heard it. */
record HeardFrame(long nanos, String text) {
    /** Numbers and times that are others at each run, whatever anybody does. */
    private static final Pattern RUNNING =
            Pattern.compile("\"(n|seq|line)\":\\d+|\"20\\d\\d-[^\"]*Z\"");

    private static final Pattern KIND = Pattern.compile("\"t\":\"([^\"]+)\"");

    boolean isAnswerTo(int n) {
        return text.contains("\"n\":" + n + ",") || text.contains("\"n\":" + n + "}");
    }

    String kind() {
        var found = KIND.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** What it looks like from outside: its kind and its size without what runs on. */
    String shape() {
        return kind()
                + " "
                + RUNNING.matcher(text).replaceAll(Matcher.quoteReplacement("")).length();
    }
}
