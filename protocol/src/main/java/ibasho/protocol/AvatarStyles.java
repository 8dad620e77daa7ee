package ibasho.protocol;

import java.util.List;
import java.util.regex.Pattern;

/** The avatar sets we draw from: CC0 only (the licence differs per set). */
public final class AvatarStyles {
    /** Names of the sets, in the order in which they are offered. */
    public static final List<String> ALL = List.of("critters", "sprouts", "blobs", "thumbs");

    /** What a seed may look like. */
    public static final Pattern SEED = Pattern.compile("[a-z0-9-]{1,24}");

    private AvatarStyles() {}
}
