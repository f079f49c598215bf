package nl.brievenbus.standalone.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Numbers that options take, and below which they mean nothing. */
final class AtLeast {

    private AtLeast() {}

    /**
     * Returns the number.
     *
     * @throws ParameterException where it is below the least one: a misuse, which names the option
     */
    static long checked(CommandSpec command, String option, long least, long number) {
        if (number < least) {
            throw new ParameterException(
                    command.commandLine(), "%s must be %d or more; it is %d.".formatted(option, least, number));
        }
        return number;
    }
}
