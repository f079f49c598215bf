package nl.brievenbus.standalone.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import nl.brievenbus.standalone.home.Home;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Where the log goes: files in the home. The terminal is for what a person wants to know. */
public final class Logs {

    /** How a line is written. */
    public enum Format {
        /** For a person. */
        TEXT,
        /** One JSON object in the terms of the Elastic Common Schema, for a log collector. */
        ECS
    }

    private Logs() {}

    /** Sends the log of everything in this process there. */
    public static void write(Home home, Format format) {
        // Else each of the services would set up the log anew.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // A person cannot do anything with a trace of ours.
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) ->
                LoggerFactory.getLogger(Logs.class).error("The thread {} ended by a fault.", thread.getName(), fault));
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("folder", home.logs().toString());
        // Spring Boot's encoder for ECS asks for it.
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(configuration(format));
        } catch (JoranException e) {
            throw new IllegalStateException("The log cannot be set up.", e);
        }
    }

    private static URL configuration(Format format) {
        String name = format == Format.ECS ? "/log-ecs.xml" : "/log-text.xml";
        URL url = Logs.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("The class path lacks " + name + "; build anew.");
        }
        return url;
    }
}
