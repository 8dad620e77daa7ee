package ibasho.avatar;

import ibasho.protocol.FloorPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The floor plans that come with the program. */
public final class FloorPlans {
    private static final String IBASHO = "/floor-plan/ibasho.txt";

    private FloorPlans() {}

    /** The one floor we have: ひろば, three おしゃべりテーブル, quiet seats, counter, 情報コーナー. */
    public static FloorPlan ibasho() {
        try (var file = FloorPlans.class.getResourceAsStream(IBASHO)) {
            if (file == null) {
                throw new IllegalStateException(
                        "floor plan: " + IBASHO + " (expected: a resource)");
            }
            return FloorPlanText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
