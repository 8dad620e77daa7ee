/**
 * Floor 2, a side room of {@code store}: backups that leave the machine, and the way back.
 *
 * <p>Start at {@link ibasho.store.backup.BackupMaker} and {@link ibasho.store.backup.Restoring}. A
 * backup is sealed for {@link ibasho.store.backup.BackupKey}, which this machine does not have: two
 * people hold a part each.
 */
@NullMarked
package ibasho.store.backup;

import org.jspecify.annotations.NullMarked;
