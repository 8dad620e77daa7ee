/** Robot participants and measurements; knows the protocol, never the server. */
@NullMarked
package ibasho.load;

import org.jspecify.annotations.NullMarked;
