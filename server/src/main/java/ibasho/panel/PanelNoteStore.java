package ibasho.panel;

import ibasho.protocol.PanelPart;
import ibasho.protocol.ParticipantId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Notes of professions, each version sealed by itself; versions are never edited (triggers). */
final class PanelNoteStore {
    /** Versions of each note that are read. */
    static final int MOST = 5;

    private static final String TABLE = "panel_note";

    private final FieldCipher cipher;

    PanelNoteStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The rows within one read or write. */
    final class NoteRows {
        private final Handle handle;

        NoteRows(Handle handle) {
            this.handle = handle;
        }

        void add(Panel panel, Note note) {
            handle.createUpdate(
                            """
                            insert into panel_note
                                (panel_id, space_id, part, version, by_id, at, words)
                            values (:id, :space, :part, :version, :by, :at, :words)
                            """)
                    .bind("id", panel.id())
                    .bind("space", panel.space())
                    .bind("part", note.part().name())
                    .bind("version", note.version())
                    .bind("by", note.by())
                    .bind("at", note.at())
                    .bind("words", cipher.seal(TABLE, row(panel, note), "words", note.text()))
                    .execute();
        }

        int version(Panel panel, PanelPart part) {
            return handle.createQuery(
                            "select coalesce(max(version), 0) from panel_note"
                                    + " where panel_id = :id and part = :part")
                    .bind("id", panel.id())
                    .bind("part", part.name())
                    .mapTo(int.class)
                    .one();
        }

        /** The newest versions of one profession, the newest first. */
        List<Note> of(Panel panel, PanelPart part) {
            return handle.createQuery(
                            """
                            select * from panel_note where panel_id = :id and part = :part
                            order by version desc limit :most
                            """)
                    .bind("id", panel.id())
                    .bind("part", part.name())
                    .bind("most", MOST)
                    .map((row, _) -> read(panel, row))
                    .list();
        }

        private Note read(Panel panel, ResultSet row) throws SQLException {
            var note =
                    new Note(
                            PanelPart.valueOf(row.getString("part")),
                            row.getInt("version"),
                            new ParticipantId(row.getString("by_id")),
                            Instant.ofEpochMilli(row.getLong("at")),
                            "");
            var text = cipher.open(TABLE, row(panel, note), "words", row.getBytes("words"));
            return new Note(note.part(), note.version(), note.by(), note.at(), text);
        }

        private static String row(Panel panel, Note note) {
            return panel.id() + "/" + note.part() + "/" + note.version();
        }
    }
}
