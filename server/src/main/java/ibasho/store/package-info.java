/** Floor 2: database access, migrations and the field cipher. */
@NullMarked
package ibasho.store;

import org.jspecify.annotations.NullMarked;
