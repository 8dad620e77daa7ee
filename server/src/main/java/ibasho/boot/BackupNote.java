package ibasho.boot;

import ibasho.protocol.SpaceId;
import ibasho.store.AuditBook;
import ibasho.store.AuditEntry;
import ibasho.store.backup.BackupMaker;
import java.util.Map;

/** Puts a backup on record: how many records, and the sum of the file. */
record BackupNote(AuditBook book, SpaceId space) {
    /** Blocks until it is on record. */
    void made(BackupMaker.Made made) {
        var facts = Map.of("records", Long.toString(made.records()), "sha256", made.sha256());
        var _ = book.note(new AuditEntry(space, null, "backup.made", null, facts)).join();
    }
}
