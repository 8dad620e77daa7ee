package ibasho.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk under a data directory that fails when told so; see {@code peers/disk/faults.c}. */
final class FailingDisk {
    /** What fails; the names are those of {@code faults.c}. */
    enum Fault {
        FULL,
        BROKEN,
        READ_ONLY,
        SYNC
    }

    private final Path library;
    private final Path word;
    private final Path data;

    private FailingDisk(Path library, Path word, Path data) {
        this.library = library;
        this.word = word;
        this.data = data;
    }

    /** Under this directory, all well at first; compiled by gcc into the folder beside it. */
    static FailingDisk under(Path data) throws IOException, InterruptedException {
        var library = data.resolveSibling("faults.so");
        var source = Path.of("peers/disk/faults.c").toAbsolutePath().toString();
        var gcc =
                new ProcessBuilder(
                                "gcc",
                                "-O2",
                                "-shared",
                                "-fPIC",
                                "-o",
                                library.toString(),
                                source,
                                "-ldl")
                        .inheritIO()
                        .start();
        if (gcc.waitFor() != 0) {
            throw new IOException("faults.c: not compiled (Debian: apt-get install gcc libc6-dev)");
        }
        var disk = new FailingDisk(library, data.resolveSibling("fault"), data);
        disk.mend();
        return disk;
    }

    /** What a server stands behind to use it. */
    List<String> program() {
        return List.of(
                "env",
                "LD_PRELOAD=" + library,
                "IBASHO_DISK=" + data.toAbsolutePath(),
                "IBASHO_DISK_FAULT=" + word);
    }

    void fail(Fault fault) throws IOException {
        Files.writeString(word, fault.name());
    }

    void mend() throws IOException {
        Files.writeString(word, "");
    }
}
