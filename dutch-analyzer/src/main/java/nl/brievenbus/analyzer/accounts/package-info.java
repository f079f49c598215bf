/**
 * What a server's own index of accounts ({@code .security}) asks for, under the names that a full server has them by:
 * without these the lean server knows no user but {@code elastic}, no role and no API key.
 */
@NullMarked
package nl.brievenbus.analyzer.accounts;

import org.jspecify.annotations.NullMarked;
