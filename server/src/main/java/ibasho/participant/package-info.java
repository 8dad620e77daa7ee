/** Floor 3: nickname, avatar, role, consents, presence mode and sign-in. */
@NullMarked
package ibasho.participant;

import org.jspecify.annotations.NullMarked;
