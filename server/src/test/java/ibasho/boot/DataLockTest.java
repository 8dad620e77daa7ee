package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @TempDir Path data;

    @Test
    void aSecondServerIsKeptAwayInOneLine() throws StartFailed {
        try (var _ = DataLock.take(data)) {
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("is in use")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void theNextServerComesInWhenTheFirstHasLeft() throws StartFailed {
        DataLock.take(data).close();

        DataLock.take(data).close();
    }
}
