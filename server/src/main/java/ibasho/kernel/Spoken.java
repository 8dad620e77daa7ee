package ibasho.kernel;

import java.time.Duration;

/** Lengths of time as one says them. Pure. */
public final class Spoken {
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;

    private Spoken() {}

    /** Such as 12秒, 1分40秒 or 2時間5分; parts of a second are left out, and seconds from an hour on. */
    public static String of(Duration length) {
        var seconds = Math.max(0, length.toSeconds());
        if (seconds < SECONDS_OF_MINUTE) {
            return seconds + "秒";
        }
        var minutes = seconds / SECONDS_OF_MINUTE;
        return minutes < MINUTES_OF_HOUR
                ? minutes + "分" + some(seconds % SECONDS_OF_MINUTE, "秒")
                : minutes / MINUTES_OF_HOUR + "時間" + some(minutes % MINUTES_OF_HOUR, "分");
    }

    private static String some(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
