# docker build -t handgrad . && docker run --rm -v "$PWD:/data" handgrad run mine.yaml
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -Dprogram -Prelease package \
 && mkdir /handgrad \
 && tar xzf target/handgrad-*.tar.gz -C /handgrad --strip-components=1

FROM eclipse-temurin:17-jre
# What ND4J's native library is linked against
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
COPY --from=build /handgrad /opt/handgrad
WORKDIR /data
ENTRYPOINT ["/opt/handgrad/handgrad"]
