/**
 * Floor 2: letters that leave the house. They say nothing of what kind of house it is.
 *
 * <p>Start at {@link ibasho.mail.LetterBox}. The mail library stays in here.
 */
@NullMarked
package ibasho.mail;

import org.jspecify.annotations.NullMarked;
