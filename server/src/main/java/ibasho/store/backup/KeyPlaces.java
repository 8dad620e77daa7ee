package ibasho.store.backup;

import java.nio.file.Path;

/**
 * Where the keys of a server lie.
 *
 * @param fields what seals and opens fields; secret
 * @param backups what seals backups; no secret, opens nothing
 */
public record KeyPlaces(Path fields, Path backups) {}
