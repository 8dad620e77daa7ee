package ibasho.avatar;

import ibasho.protocol.FloorPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A floor for tests that name its tiles: it stays as it is when the real one is refurnished. */
public final class RehearsalFloor {
    private static final String FILE = "/floor-plan/rehearsal.txt";

    private RehearsalFloor() {}

    /** The plan of that floor. */
    public static FloorPlan plan() {
        try (var file = RehearsalFloor.class.getResourceAsStream(FILE)) {
            var bytes = Objects.requireNonNull(file, FILE).readAllBytes();
            return FloorPlanText.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
