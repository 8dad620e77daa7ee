/**
 * Floor 3: cards of agencies and help contacts (情報コーナー, M-2.1.ウ), readable also when closed.
 *
 * <p>Start at {@link ibasho.info.InfoCards}. Plain text only; staff keep the cards and the day each
 * was last checked.
 */
@NullMarked
package ibasho.info;

import org.jspecify.annotations.NullMarked;
