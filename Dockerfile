FROM node:22-slim AS pages
WORKDIR /source/graphiql
COPY src/graphiql .
RUN npm ci && npm run build
WORKDIR /source/explorer
COPY src/explorer .
RUN npm ci && npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=pages /source/graphiql/dist src/graphiql/dist
COPY --from=pages /source/explorer/dist src/explorer/dist
RUN dotnet publish src/KnowledgeGraph.Server -c Release -o /app

# The model and the seed lie beside the program; /data is for the embedded store. The image listens on port 8080.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
ENTRYPOINT ["dotnet", "KnowledgeGraph.Server.dll", "--data", "/data"]
