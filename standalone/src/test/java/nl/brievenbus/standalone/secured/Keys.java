package nl.brievenbus.standalone.secured;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A certificate authority of the test's own, and what it signed, made with the JDK's keytool. */
record Keys(Path folder) {

    static final String PASSWORD = "sleutelbos";

    /** Makes an authority, the certificate of a broker on loopback, and one of a client called like its principal. */
    static Keys make(Path folder, String client) throws IOException, InterruptedException {
        Keys keys = new Keys(folder);
        keys.keytool("all", "-genkeypair", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c");
        keys.sign("broker", "-ext", "san=ip:127.0.0.1");
        keys.sign(client);
        keys.keytool("all", "-exportcert", "-alias", "authority", "-file", keys.file("authority.crt"));
        keys.keytool("trust", "-importcert", "-noprompt", "-alias", "authority", "-file", keys.file("authority.crt"));
        keys.keytool("stranger", "-genkeypair", "-alias", "stranger", "-dname", "CN=stranger");
        return keys;
    }

    /** A store that holds one key and its certificate. */
    Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    /** A store with the authority alone. */
    Path trust() {
        return store("trust");
    }

    /** A store that knows another authority only. */
    Path otherTrust() {
        return store("stranger");
    }

    private void sign(String name, String... extensions) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-signer", "authority"));
        arguments.addAll(Arrays.asList(extensions));
        keytool("all", arguments.toArray(String[]::new));
        run(List.of(
                "-importkeystore",
                "-srckeystore",
                file("all.p12"),
                "-srcstorepass",
                PASSWORD,
                "-srcalias",
                name,
                "-destkeystore",
                file(name + ".p12"),
                "-deststorepass",
                PASSWORD,
                "-deststoretype",
                "PKCS12"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("-keystore", file(store + ".p12"), "-storetype", "PKCS12", "-storepass", PASSWORD));
        if (all.contains("-genkeypair")) {
            all.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        }
        run(all);
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
