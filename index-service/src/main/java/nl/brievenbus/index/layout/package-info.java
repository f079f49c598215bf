/** How the indices are laid out: templates, concrete indices and aliases, and their installation at start. */
@NullMarked
package nl.brievenbus.index.layout;

import org.jspecify.annotations.NullMarked;
