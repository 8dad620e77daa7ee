/**
 * The words on the wire: ids, requests and events, as records in sealed families.
 *
 * <p>Start at the root of each family. Imports Jackson annotations and JSpecify, nothing else.
 */
@NullMarked
package ibasho.protocol;

import org.jspecify.annotations.NullMarked;
