using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Documents;

public static class DocumentServices
{
    public static FunctionsApplicationBuilder AddDocuments(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<ScanOptions>(ScanOptions.Section);
        builder.Services.AddSingleton(StorageNeed.Container(FileStore.Files));
        builder.Services.AddSingleton<DocumentStore>();
        builder.Services.AddSingleton<FileStore>();
        builder.Services.AddSingleton<ReadingLog>();
        builder.Services.AddSingleton<FileAnswer>();
        return builder;
    }
}
