/**
 * 命令: what the office does from the command line. Start at {@link org.gongkai.office.commands.Main}. The words of every
 * command and of everything that is refused stand in the bundle {@code messages.commands}.
 */
@ApplicationModule(
        displayName = "命令",
        allowedDependencies = {"database", "backup", "bundle", "deadlines", "trail", "portal", "portal :: outside"})
@NullMarked
package org.gongkai.office.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
