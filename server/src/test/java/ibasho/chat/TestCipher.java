package ibasho.chat;

import ibasho.store.DatabaseFixture;
import ibasho.store.FieldCipher;
import ibasho.store.KeyFile;

/** The cipher of a test's database. */
public final class TestCipher {
    private TestCipher() {}

    /** Opens the keys beside the fixture's data, made at first use. */
    public static FieldCipher of(DatabaseFixture fixture) {
        return FieldCipher.open(
                fixture.database(), fixture.settings(), KeyFile.besides(fixture.directory()));
    }
}
