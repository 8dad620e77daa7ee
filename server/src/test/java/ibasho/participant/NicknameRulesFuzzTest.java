package ibasho.participant;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import ibasho.kernel.Outcome;

final class NicknameRulesFuzzTest {
    @FuzzTest(maxDuration = "5s")
    void neverThrowsAndNeverChangesItsMind(FuzzedDataProvider data) {
        var wish = data.consumeRemainingAsString();

        var said = NicknameRules.participant(wish);

        if (said instanceof Outcome.Done<Nickname>(var name)
                && !NicknameRules.participant(name.text()).equals(said)) {
            throw new IllegalStateException("nickname: not stable (expected: same answer twice)");
        }
    }
}
