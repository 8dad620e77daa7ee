/** Floor 3: cards of agencies and help contacts, readable also when closed. */
@NullMarked
package ibasho.info;

import org.jspecify.annotations.NullMarked;
