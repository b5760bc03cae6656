/** Whether the name of an organization, or of an organ of one, counts where it stands. */
@NullMarked
package org.chancery.annotate.organizations;

import org.jspecify.annotations.NullMarked;
