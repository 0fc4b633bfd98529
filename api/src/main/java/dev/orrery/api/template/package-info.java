/** How pod templates are written down: as the text that is hashed, and as the JSON that revisions keep. */
@NullMarked
package dev.orrery.api.template;

import org.jspecify.annotations.NullMarked;
