# SalesWeek for real use: profile postgres, settings by environment variables (README.md, "For real use").
#   docker build -t salesweek .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && java -Djarmode=tools -jar target/salesweek-*.jar extract --destination app \
    && mv app/salesweek-*.jar app/salesweek.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin salesweek
WORKDIR /app
# The libraries first: they change less often than the code.
COPY --from=build /build/app/lib lib
COPY --from=build /build/app/salesweek.jar .
# Every node keeps the engine's timestamps in UTC. In a container loopback is nobody's: who may reach the port is the publisher's matter.
ENV TZ=UTC LANG=C.UTF-8 JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=70 SPRING_PROFILES_ACTIVE=postgres SALESWEEK_ADDRESS=0.0.0.0
USER 10001
EXPOSE 8080
# Needs no curl in the image.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SALESWEEK_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "salesweek.jar"]
