/** Floor 2: strict JSON and messages encoded once. */
@NullMarked
package ibasho.wire;

import org.jspecify.annotations.NullMarked;
