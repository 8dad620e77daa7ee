package ibasho.boot;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
public final class Version implements IVersionProvider {
    private static final String UNPACKED = "0 (not packed)";

    /** The version from the jar's manifest. */
    static String number() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), UNPACKED);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ibasho " + number()};
    }
}
