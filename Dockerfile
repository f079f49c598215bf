# The three services, a target each: docker build --target extract-service .
# It copies what `./mvnw package` made (target/layers of each service) and builds nothing itself.
# Settings, memory and the folders that must be writable: docs/deployment.md.

ARG JRE=eclipse-temurin:25-jre

FROM ${JRE} AS service
# The base may lack curl, which tells the health of a service.
RUN command -v curl >/dev/null \
 || { apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*; }
RUN groupadd --gid 10001 brievenbus \
 && useradd --uid 10001 --gid brievenbus --home-dir /app --no-create-home --shell /usr/sbin/nologin brievenbus
# File names are UTF-8 whatever the host's locale is.
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8
WORKDIR /app

# Writable: /letters (the operator's folders) and /tmp.
FROM service AS ingest-service
COPY ingest-service/target/layers/dependencies/ ./
COPY ingest-service/target/layers/snapshot-dependencies/ ./
COPY ingest-service/target/layers/application/ ./
ENV BRIEVENBUS_FOLDERS_HOME=/letters
EXPOSE 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8081/actuator/health/readiness"]
USER 10001:10001
# The heap is what the container's memory leaves for it; its end is the end of the service, which is started again.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "ingest-service.jar"]

# Writable: /tmp, from which programs must be allowed to run. Only read: /letters/archive.
FROM service AS extract-service
# Words on scans, and a first process that buries what parsing processes leave behind.
RUN apt-get update \
 && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-nld tesseract-ocr-eng tini \
 && rm -rf /var/lib/apt/lists/*
COPY extract-service/target/layers/dependencies/ ./
COPY extract-service/target/layers/snapshot-dependencies/ ./
COPY extract-service/target/layers/application/ ./
ENV BRIEVENBUS_ARCHIVE_LOCATION=/letters/archive \
    BRIEVENBUS_EXTRACT_WORK_FOLDER=/tmp/extract
EXPOSE 8082
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8082/actuator/health/readiness"]
USER 10001:10001
# A fixed heap: the rest of the container's memory belongs to the parsing processes, each with a limit of its own.
ENTRYPOINT ["tini", "--", "java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "extract-service.jar"]

# Writable: /tmp.
FROM service AS index-service
COPY index-service/target/layers/dependencies/ ./
COPY index-service/target/layers/snapshot-dependencies/ ./
COPY index-service/target/layers/application/ ./
EXPOSE 8083
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8083/actuator/health/readiness"]
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "index-service.jar"]
