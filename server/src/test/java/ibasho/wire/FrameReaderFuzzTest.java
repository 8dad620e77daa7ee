package ibasho.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** Whatever bytes arrive: an answer or nothing, never an exception. */
final class FrameReaderFuzzTest {

    @FuzzTest(maxDuration = "5s")
    void neverThrows(byte @Nullable [] frame) {
        switch (FrameReader.read(frame == null ? new byte[0] : frame)) {
            case FrameReading.Good(var good) -> check(good.n());
            case FrameReading.Refused(var n, var why) -> check(n);
            case FrameReading.Broken _ -> {}
        }
    }

    private static void check(long n) {
        if (n < 1) {
            throw new AssertionError("n: " + n + " (expected: 1 or more)");
        }
    }
}
